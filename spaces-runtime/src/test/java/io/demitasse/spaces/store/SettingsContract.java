package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import org.junit.jupiter.api.Test;

abstract class SettingsContract extends StoreContract {
    SettingsContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void aNewSpaceIsRunAsOnTheHub() {
        Repository demo = space(user("ann"), "demo");

        assertThat(database().settings().of(demo.id())).isEqualTo(new SpaceSettings("cpu-basic", 172_800, false));
    }

    @Test
    void eachSettingChangesAlone() {
        Id demo = space(user("ann"), "demo").id();

        database().settings().change(demo, settings -> settings.on("t4-small"));
        database().settings().change(demo, settings -> settings.sleepsAfter(SpaceSettings.NEVER));
        SpaceSettings last = database().settings().change(demo, settings -> settings.paused(true));
        reopen();

        assertThat(last).isEqualTo(new SpaceSettings("t4-small", -1, true));
        assertThat(database().settings().of(demo)).isEqualTo(last);
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        Id demo = space(user("ann"), "demo").id();
        database().settings().change(demo, settings -> settings.sleepsAfter(1));

        atOnce(8, () -> database().settings().change(demo, each -> each.sleepsAfter(each.sleepSeconds() + 1)));

        assertThat(database().settings().of(demo).sleepSeconds()).isEqualTo(9);
    }

    @Test
    void settingsGoWithTheirSpace() {
        Id demo = space(user("ann"), "demo").id();
        database().settings().change(demo, settings -> settings.on("t4-small"));

        database().repositories().delete(demo);
        database().settings().change(demo, settings -> settings.on("t4-small"));

        assertThat(database().settings().of(demo)).isEqualTo(SpaceSettings.DEFAULT);
    }

    @Test
    void whatCanBeNoSettingIsRefused() {
        assertThatThrownBy(() -> SpaceSettings.DEFAULT.on("a b"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("'a b' can't name hardware. Write one such as cpu-basic.");
        assertThatThrownBy(() -> SpaceSettings.DEFAULT.on("x".repeat(65))).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> SpaceSettings.DEFAULT.sleepsAfter(-2))
                .hasMessage("A Space can't sleep after -2 seconds. Choose 1 to 31622400, or -1 for never.");
        assertThatThrownBy(() -> SpaceSettings.DEFAULT.sleepsAfter(0)).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> SpaceSettings.DEFAULT.sleepsAfter(Long.MAX_VALUE))
                .isInstanceOf(VisitorException.class);
    }
}
