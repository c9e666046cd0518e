package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.proxy.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {
    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageHasOneThatSaysItIsNotThere(Stage stage) {
        Route.Answer page = Pages.of(stage);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.title()).startsWith("This Space ");
        assertThat(page.text()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"BUILDING", "APP_STARTING", "SLEEPING"})
    void whatIsOnTheWayIsAskedForAgain(Stage stage) {
        assertThat(Pages.of(stage).again()).isPresent();
        assertThat(Pages.restarting().again()).isPresent();
        assertThat(Pages.crowded().again()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PAUSED", "STOPPED", "NO_APP_FILE", "CONFIG_ERROR", "BUILD_ERROR", "RUNTIME_ERROR"})
    void whatOnlyItsOwnerCanMendIsNotAskedForAgain(Stage stage) {
        assertThat(Pages.of(stage).again()).isEmpty();
        assertThat(Pages.of(stage).text()).startsWith("Its owner ");
    }

    @Test
    void whatWentWrongIsForTheOwnerAlone() {
        assertThat(Pages.of(Stage.BUILD_ERROR)).isEqualTo(Pages.of(Stage.RUNTIME_ERROR));
    }
}
