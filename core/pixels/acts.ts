/** What an event says that the visitor did. */
export const acts = [
  'view-page',
  'view-list',
  'view-product',
  'search',
  'add-to-basket',
  'view-basket',
  'start-checkout',
  'purchase',
  'lead',
  'register',
  'identify',
  'conversion',
  'custom',
] as const;
export type Act = (typeof acts)[number];

/** Names of events by what they say, in lower case, letters and digits alone. Sources: those of the decoders. */
const names: Readonly<Record<Exclude<Act, 'custom'>, string>> = {
  'view-page': 'pageview pagevisit pageload page viewhome init webwebpagedetailspageviews home visitdata',
  'view-list': 'viewitemlist viewlist viewcategory listview category',
  'view-product':
    'viewcontent viewitem viewproduct product prodview ecommerceproductview productdetailview commerceproductviews',
  search: 'search viewsearchresults viewsearchresult sitesearch searchresults websearch',
  'add-to-basket':
    'addtocart addcart addtobasket scadd scopen commerceproductlistadds ecommercecartupdate cartupdate',
  'view-basket': 'viewcart viewbasket cart scview commerceproductlistviews',
  'start-checkout':
    'initiatecheckout begincheckout startcheckout sccheckout commercecheckouts addpaymentinfo addbilling addshippinginfo',
  purchase:
    'purchase completepayment placeanorder tracktransaction ecommerceorder order commercepurchases orderplaced',
  lead: 'lead generatelead submitform contact submitapplication schedule leadformsubmission',
  register: 'completeregistration signup register subscribe createaccount',
  identify: 'identify setemail userdata user enricham',
  conversion: 'conversion goal',
};

const known: ReadonlyMap<string, Act> = new Map(
  Object.entries(names).flatMap(([act, list]) => list.split(' ').map((name) => [name, act as Act] as const)),
);

/** A name that means something else with one vendor than with the others. */
const exceptions: ReadonlyMap<string, Act> = new Map([['pinterest:checkout', 'purchase']]);

/** What an event says, by the name that its vendor gives it; `custom` for a name of the site's own. */
export function actOf(vendor: string, event: string): Act {
  const name = event.toLowerCase().replace(/[^a-z0-9]/g, '');
  return exceptions.get(`${vendor}:${name}`) ?? known.get(name) ?? 'custom';
}
