window.dataLayer = window.dataLayer || [];
window.dataLayer.push(['js', new Date()]);
window.dataLayer.push(['config', 'G-LEERPLEIN']);
