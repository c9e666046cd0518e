package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class SettingsPostgresTest extends SettingsContract {
    SettingsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
