// Bare Node.
