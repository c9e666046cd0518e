package io.demitasse.architecture;

class SpacesArchitectureTest extends ArchitectureRules {
    SpacesArchitectureTest() {
        super("io.demitasse.spaces");
    }
}
