window._linkedin_partner_id = '4567890';
window.dataLayer = window.dataLayer || [];
window.dataLayer.push(['js', new Date()]);
window.dataLayer.push(['config', 'G-NOORDERMEER']);
window.dataLayer.push(['config', 'AW-1234509876']);
