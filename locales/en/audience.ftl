### The room: what the audience sees, and the facilitator's panel
