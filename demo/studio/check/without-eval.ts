import { z } from 'zod';

// Pages that forbid code from text are common, and zod would try it. Stands before anything that makes a schema.
z.config({ jitless: true });
