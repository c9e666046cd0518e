package io.demitasse.examples;

/** A point, a direction or a colour in three dimensions. */
record Vec(double x, double y, double z) {
    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    /** Part by part, as a surface of one colour takes from light of another. */
    Vec times(Vec other) {
        return new Vec(x * other.x, y * other.y, z * other.z);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** The same direction with the length one. */
    Vec unit() {
        return times(1 / Math.sqrt(dot(this)));
    }
}
