package io.demitasse.examples;

import static io.demitasse.examples.Calculator.calculate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Flagging;
import io.demitasse.error.VisitorException;
import io.demitasse.examples.Calculator.Op;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DemoTest
class CalculatorTest {
    @Test
    void knowsFourOperations() {
        assertThat(calculate(45, Op.ADD, 3)).isEqualTo(48);
        assertThat(calculate(45, Op.SUBTRACT, 3)).isEqualTo(42);
        assertThat(calculate(45, Op.MULTIPLY, 3)).isEqualTo(135);
        assertThat(calculate(3.14, Op.DIVIDE, 2)).isEqualTo(1.57);
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> calculate(1, Op.DIVIDE, 0))
                .isInstanceOf(VisitorException.class)
                .hasMessageContaining("Division by zero has no result. Choose another second number.");
    }

    @Test
    void calculatesInThePage(DemoTester demo) {
        demo.fill("First", 6).choose("Operation", "Multiply").fill("Second", 7).click("Submit");

        assertThat(demo.value("Result")).isEqualTo(42.0);
    }

    @Test
    void writesDownWhatIsFlagged(@TempDir Path folder) throws IOException {
        try (var demo =
                DemoTester.of(Calculator.app(Flagging.manual("wrong", "unclear").folder(folder)))) {
            demo.example(0).click("Submit").click("unclear");

            assertThat(Files.readString(folder.resolve("flagged.csv"))).contains("45,Add,3,48,unclear");
        }
    }

    @Test
    void saysInThePageWhyThereIsNoResult(DemoTester demo) {
        demo.example(2).click("Submit");

        assertThat(demo.failure()).startsWith("Division by zero has no result.");
        assertThat(demo.isEmpty("Result")).isTrue();
    }
}
