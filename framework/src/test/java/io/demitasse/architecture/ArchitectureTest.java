package io.demitasse.architecture;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("io.demitasse");
    }
}
