/** An order form, as shops have them. */
export const orderForm = `<form method="post" action="/bestel">
<p><label>Naam <input name="naam" autocomplete="name"></label></p>
<p><label>E-mail <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Telefoon <input type="tel" name="telefoon"></label></p>
<p><button>Bestel</button></p></form>`;

export const searchField = '<p><label>Zoek <input type="search" name="zoek"></label></p><ul></ul>';

export const textArea = '<p><label>Bericht <textarea name="bericht" rows="6"></textarea></label></p>';
