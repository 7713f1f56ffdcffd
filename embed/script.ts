import { defineElement } from './element';

// The one place with an effect at import. The build wraps the whole script, this line too, in a guard for the page.
defineElement();
