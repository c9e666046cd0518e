package io.demitasse.spaces.store;

class SettingsSqliteTest extends SettingsContract {
    SettingsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
