// What every page loads. Each module is one behaviour, found by a data attribute; pages work without any of them.
import "./requests.js";
import "./dialog.js";
import "./switching.js";
import "./settled.js";
import "./rows.js";
import "./facts.js";
import "./answers.js";
import "./unrefreshed.js";
import "./ages.js";
import "./ticks.js";
import "./messages.js";
import "./search.js";
import "./way-back.js";
import "./copy.js";
import "./menus.js";
import "./times.js";
