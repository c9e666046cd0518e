package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.examples.Loan.Application;
import io.demitasse.examples.Loan.Debt;
import io.demitasse.examples.Loan.Work;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import org.junit.jupiter.api.Test;

@DemoTest
class LoanTest {
    @Test
    void approvesWhatTheIncomeCarries() {
        var offer = Loan.quote(new Application(48_000, 25_000, 6, "car", Work.EMPLOYED, List.of(), ""));

        assertThat(offer.approved()).isTrue();
        assertThat(offer.rate()).isEqualTo(5.9);
        assertThat(offer.monthly()).isEqualTo(413.14);
    }

    @Test
    void countsTheDebtsThatAreThere() {
        var debts = List.of(new Debt("Bank of Mocha", 900), new Debt("Aunt Olga", 100));

        var offer = Loan.quote(new Application(48_000, 25_000, 6, "car", Work.EMPLOYED, debts, ""));

        assertThat(offer.approved()).isFalse();
        assertThat(offer.reason())
                .isEqualTo("All rates together are 1413.14 euros a month; 35 % of the income is 1400.00.");
    }

    @Test
    void quotesInThePage(DemoTester demo) {
        demo.example(0).click("Submit");

        assertThat(demo.value("Approved")).isEqualTo(true);
        assertThat(demo.value("Monthly")).isEqualTo(413.14);
    }

    @Test
    void refusesAnIncomeOutOfRange(DemoTester demo) {
        demo.example(0).fill("Income", 300_000).click("Submit");

        assertThat(demo.error("Income")).contains("200");
    }
}
