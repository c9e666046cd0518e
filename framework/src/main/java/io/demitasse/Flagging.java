package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Field;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.internal.flag.FlagFolder;
import io.demitasse.internal.graph.ActionButton;
import io.demitasse.internal.graph.Api;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.Handler.After;
import io.demitasse.internal.graph.Handler.Outcome;
import io.demitasse.internal.graph.Settings;
import io.demitasse.internal.store.Folders;
import io.demitasse.internal.text.Bundles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which results of an {@link Interface} are written down, with what led to them, for the author to look at.
 *
 * <pre>{@code Interface.of("Captions").flagging(Flagging.manual("wrong", "offensive").folder(Path.of("flags")))}</pre>
 *
 * The folder gets {@code flagged.csv}, whose cells no spreadsheet takes for formulas, {@code flagged.jsonl}, and copies
 * of the files that visitors flagged. It takes no more once it holds a gigabyte.
 */
public final class Flagging {
    private static final long MOST_BYTES = 1L << 30;

    private enum When {
        NEVER,
        MANUAL,
        AUTO
    }

    private final When when;
    private final List<String> reasons;
    private final Optional<Path> folder;

    private Flagging(When when, List<String> reasons, Optional<Path> folder) {
        this.when = when;
        this.reasons = reasons;
        this.folder = folder;
    }

    /** Writes down what a visitor flags, by a button for each reason; one without a reason if there are none. */
    public static Flagging manual(String... reasons) {
        return new Flagging(When.MANUAL, reasons.length == 0 ? List.of("") : List.of(reasons), Optional.empty());
    }

    /** Writes down every result. */
    public static Flagging auto() {
        return new Flagging(When.AUTO, List.of(), Optional.empty());
    }

    /** Writes down nothing. */
    public static Flagging never() {
        return new Flagging(When.NEVER, List.of(), Optional.empty());
    }

    /** Sets where it is written; {@code .demitasse/flagged/} and the app's title unless set. */
    public Flagging folder(Path place) {
        return new Flagging(when, reasons, Optional.of(place));
    }

    /** The function as the page shows it: what is written down of a result is what the server gave. */
    Binding shown(Binding binding) {
        if (when == When.NEVER) {
            return binding;
        }
        List<Component<?>> outputs = binding.outputs().stream()
                .<Component<?>>map(output -> isInput(binding, output) ? output : readOnly(output))
                .toList();
        return binding.with(outputs);
    }

    private static boolean isInput(Binding binding, Component<?> output) {
        return binding.components().stream().anyMatch(input -> input.declaration() == output.declaration());
    }

    private static Component<?> readOnly(Component<?> output) {
        return output instanceof Field<?, ?> field ? field.interactive(false) : output;
    }

    /** The buttons, one a reason. */
    List<ActionButton> buttons() {
        return when == When.MANUAL ? reasons.stream().map(ActionButton::flag).toList() : List.of();
    }

    /** The handlers that write down what the first handler of the app gave. */
    List<Draft> handlers(String title, Binding binding, List<ActionButton> buttons) {
        if (when == When.NEVER) {
            return List.of();
        }
        List<Component<?>> components = new ArrayList<>(binding.components());
        binding.outputs().stream().filter(output -> !isInput(binding, output)).forEach(components::add);
        var flags = new FlagFolder(folder.orElseGet(() -> Folders.of("flagged", title)), components, MOST_BYTES);
        if (when == When.AUTO) {
            Body quiet = (in, out, call) -> flags.add("", in, Instant.now());
            var after = List.of(new After(0, Outcome.SUCCESS));
            return List.of(new Draft(
                    title,
                    List.of(),
                    List.of(),
                    after,
                    List.of(),
                    List.of(),
                    Settings.usual().api(Api.NONE),
                    writing(components, quiet)));
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            String reason = reasons.get(i);
            Body body = (in, out, call) -> {
                flags.add(reason, in, Instant.now());
                call.success(new Bundles().texts(call.locale()).text("flag.thanks"));
            };
            drafts.add(Draft.on(
                    title, List.of(buttons.get(i).click()), Settings.usual().api(Api.NONE), writing(components, body)));
        }
        return drafts;
    }

    private static Binding writing(List<Component<?>> components, Body body) {
        return new Binding(List.copyOf(components), List.of(), List.of(), false, body);
    }
}
