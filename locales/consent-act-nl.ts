/** Dutch texts about a choice that Helder made for the person. Part of nl.ts. */
export const consentActNl = {
  'act.done.reject': 'Helder weigerde voor jou.',
  'act.done.accept': 'Helder zei ja voor jou.',
  'act.clicks': { one: 'Dat kostte {count} klik.', other: 'Dat kostte {count} klikken.' },
  'act.failed.reject': 'Weigeren lukte niet.',
  'act.failed.accept': 'Ja zeggen lukte niet.',
  'act.why.child-mode': 'In de kinderstand zegt Helder nooit ja.',
  'act.why.no-page': 'Helder kan niet bij deze pagina.',
  'act.why.other-page': 'Hier staat nu een andere pagina.',
  'act.why.busy': 'Helder is hier nog bezig.',
  'act.why.no-banner': 'Wij zagen geen vraag over cookies.',
  'act.why.no-button': 'Wij vonden geen knop die dat doet.',
  'act.why.still-there': 'Wij drukten op een knop, maar de vraag bleef staan.',
  'act.why.timeout': 'Het duurde te lang.',
  'act.afterReload': 'Dezelfde pagina, opnieuw geladen na je keuze.',
  'act.trackers': { one: '{count} volger', other: '{count} volgers' },
} as const;
