package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.handler.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Inputs are looked at before a call waits: by rules of each field, then by a function over all of them. */
public final class Booking {
    private static final int LONGEST_STAY = 30;

    private Booking() {}

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long nights(String from, String to) {
        return date(from)
                .flatMap(start -> date(to).map(end -> ChronoUnit.DAYS.between(start, end)))
                .orElse(0L);
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Booking", page -> {
            page.description("Try a date that is none, leave before you arrive, or bring twenty guests.");
            var name = page.add(textbox("Name").required().minLength(2));
            var dates = page.row();
            var from = dates.add(textbox("From")
                    .value("2026-12-20")
                    .valid(text -> date(text).isPresent(), "Write a date such as 2026-12-24."));
            var to = dates.add(textbox("To")
                    .value("2026-12-27")
                    .valid(text -> date(text).isPresent(), "Write a date such as 2026-12-24."));
            var guests = page.add(number("Guests").value(2.0).integer().min(1).max(8));
            var code = page.add(textbox("Voucher").pattern("[A-Z]{3}-\\d{3}", "A voucher looks like TEA-123."));
            var book = page.add(button("Book").primary());
            var booked = page.add(textbox("Booking"));
            page.on(book.click())
                    .inputs(name, from, to, guests, code)
                    .validate((who, start, end, count, voucher) -> Problems.none()
                            .unless(nights(start, end) > 0, to, "You leave before you arrive.")
                            .unless(nights(start, end) <= LONGEST_STAY, to, "At most 30 nights can be booked."))
                    .outputs(booked)
                    .run((who, start, end, count, voucher) -> "%s, %d night(s) for %.0f%s"
                            .formatted(who, nights(start, end), count, voucher.isEmpty() ? "" : " with " + voucher));
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
