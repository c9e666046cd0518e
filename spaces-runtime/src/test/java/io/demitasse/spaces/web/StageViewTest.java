package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.run.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageViewTest {
    @Test
    void aStageIsADotWithWords() {
        assertThat(StageView.of(Stage.SLEEPING).render())
                .isEqualTo("<span class=\"stage stage-quiet\"><span class=\"dot\" aria-hidden=\"true\"></span>"
                        + "<span>Asleep</span></span>");
    }

    @Test
    void noTwoStagesHaveTheSameWords() {
        assertThat(Arrays.stream(Stage.values()).map(StageView::words)).doesNotHaveDuplicates();
    }
}
