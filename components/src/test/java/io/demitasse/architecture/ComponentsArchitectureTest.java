package io.demitasse.architecture;

class ComponentsArchitectureTest extends ArchitectureRules {
    ComponentsArchitectureTest() {
        super("io.demitasse.components");
    }
}
