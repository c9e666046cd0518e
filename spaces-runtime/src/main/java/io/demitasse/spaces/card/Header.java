package io.demitasse.spaces.card;

/** What the page of a Space shows above its app. */
public enum Header {
    /** A small floating header over an app that fills the screen. */
    MINI,
    /** A header of the usual size. */
    DEFAULT
}
