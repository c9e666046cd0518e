package io.demitasse.examples;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.form.Choice;
import io.demitasse.form.Default;
import io.demitasse.form.Help;
import io.demitasse.form.Label;
import io.demitasse.form.Multiline;
import io.demitasse.form.Range;
import java.util.List;

/** The form, its checks and the table of debts are made from the records. */
public final class Loan {
    /** How the applicant earns a living. */
    enum Work {
        EMPLOYED,
        SELF_EMPLOYED,
        RETIRED
    }

    /** A loan that the applicant still pays off. */
    record Debt(String lender, double monthly) {}

    /** What the applicant tells. */
    record Application(
            @Range(min = 0, max = 200_000, step = 1_000) @Default("40000") @Help("Before taxes, a year, in euros.")
            int income,

            @Default("20000") @Label("Loan in euros") double amount,
            @Range(min = 1, max = 30) @Default("5") int years,
            @Choice({"car", "house", "studies"}) String purpose,
            Work work,

            @Help("Loans that you already pay for, with the rate a month.")
            List<Debt> debts,

            @Multiline String note) {}

    /** What the bank answers. */
    record Offer(boolean approved, double rate, double monthly, String reason) {}

    private Loan() {}

    static Offer quote(Application application) {
        double rate = application.purpose().equals("house") ? 3.2 : 5.9;
        rate += application.work() == Work.SELF_EMPLOYED ? 0.8 : 0;
        double share = rate / 1200;
        double monthly = application.amount() * share / (1 - Math.pow(1 + share, -12.0 * application.years()));
        double owed = application.debts().stream().mapToDouble(Debt::monthly).sum();
        double limit = application.income() / 12.0 * 0.35;
        boolean approved = monthly + owed <= limit;
        String reason = "All rates together are %.2f euros a month; 35 %% of the income is %.2f."
                .formatted(monthly + owed, limit);
        return new Offer(approved, rate, Math.round(monthly * 100) / 100.0, reason);
    }

    /** The app. */
    public static App app() {
        var debts = List.of(new Debt("Bank of Mocha", 180), new Debt("Aunt Olga", 50));
        return Interface.of("Loan")
                .description("A form made of a record: ranges, choices, an enum and a list of debts.")
                .records(
                        Application.class,
                        Offer.class,
                        Loan::quote,
                        new Application(48_000, 25_000, 6, "car", Work.EMPLOYED, List.of(), ""),
                        new Application(60_000, 240_000, 25, "house", Work.SELF_EMPLOYED, debts, "Two children."));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
