import { defineElement } from './element';
import { reportError } from './report';

// The one place with an effect at import. Whatever fails here, the page keeps its own content.
try {
  defineElement();
} catch (error) {
  reportError((error as Error).message);
}
