package io.demitasse.spaces.store;

class SpaceLabelsSqliteTest extends SpaceLabelsContract {
    SpaceLabelsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
