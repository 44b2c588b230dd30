/** Paragraphs for pages whose text does not matter, each set on one subject. None speaks of advertising. */
export const texts = {
  village: [
    'De brug over de vaart gaat maandag open. Twee jaar lang moesten fietsers omrijden langs de molen.',
    'Wethouder Van der Meij knipt om tien uur het lint door. Daarna is er koffie in het buurthuis.',
    'De oude brug was te smal voor de bus. De nieuwe heeft een breed pad voor voetgangers.',
    'Bewoners zijn blij. „Eindelijk weer in vijf minuten bij de bakker”, zegt mevrouw Postma.',
  ],
  garden: [
    'In oktober kun je bollen planten. Zoek een plek waar de zon in het voorjaar komt.',
    'Maak een gat dat drie keer zo diep is als de bol. Leg er een beetje zand onder.',
    'Na de eerste vorst hoef je niets te doen. De bollen slapen dan onder de grond.',
    'In maart zie je de eerste neuzen. Geef pas water als het twee weken niet regent.',
  ],
  sport: [
    'De thuisploeg won gisteren met drie tegen een. Het veld was nat, maar de sfeer was goed.',
    'In de eerste helft kwam de bal maar een keer in het doel. Na rust ging het sneller.',
    'De trainer was tevreden. „Wij speelden samen”, zei hij na afloop.',
    'Zaterdag speelt de ploeg uit. De bus vertrekt om negen uur bij het clubhuis.',
  ],
  travel: [
    'Met de nachttrein reisden wij naar de bergen. Om zes uur zagen wij de zon opkomen.',
    'In het dorp staat een kerk uit 1480. De sleutel hangt bij de bakker.',
    'De wandeling naar het meer duurt drie uur. Neem genoeg water mee.',
    'Op de terugweg aten wij brood met kaas. De herder gaf ons een appel.',
  ],
  film: [
    'In de nieuwe film volgt een meisje een vos door de stad. Er wordt bijna niet gepraat.',
    'De muziek is gemaakt door een orkest uit Leeuwarden. Je hoort vooral fluiten.',
    'De beelden zijn prachtig. Soms duurt een scène wat lang.',
    'Wij geven vier sterren. De film draait vanaf donderdag.',
  ],
  games: [
    'Help de draak door het doolhof. Gebruik de pijltjes op je toetsenbord.',
    'Vind je alle sterren? Dan mag je naar het volgende kasteel.',
    'Je kunt ook kleurplaten maken. Kies een dier en pak je potloden.',
    'Is het spel te moeilijk? Begin dan met de dieren.',
  ],
} as const;
