//! What fuzzing found, by name: each once made the program stumble.
