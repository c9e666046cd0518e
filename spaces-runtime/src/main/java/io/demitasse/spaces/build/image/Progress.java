package io.demitasse.spaces.build.image;

/** Hears what takes a while. */
public interface Progress {
    /** A step begins, told in a few words. */
    void step(String words);
}
