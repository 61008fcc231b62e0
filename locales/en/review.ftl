### The review
