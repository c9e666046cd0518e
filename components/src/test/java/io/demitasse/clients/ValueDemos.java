package io.demitasse.clients;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.multimodal;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Site;
import io.demitasse.component.Update;
import io.demitasse.form.Range;
import io.demitasse.handler.Problems;
import io.demitasse.handler.Values;
import io.demitasse.media.MediaFile;
import io.demitasse.wiring.Out2;
import io.demitasse.wiring.Out5;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Apps about values: each kind of component there and back, files, validators, events, batches. */
final class ValueDemos {
    private ValueDemos() {}

    static Site addTo(Site site) {
        return site.add("values", values())
                .add("files", fileIo())
                .add("picture", picture())
                .add("records", records())
                .add("rules", rules())
                .add("odd", odd());
    }

    private static App values() {
        return Blocks.of("Values", page -> {
            var yes = page.add(checkbox("yes"));
            var some = page.add(checkboxes("some", "a", "b"));
            var one = page.add(dropdown("one", "x", "y"));
            var several = page.add(multiselect("several", "p", "q"));
            var tree = page.add(json("tree"));
            page.onApi("echo")
                    .inputs(yes, some, one, several, tree)
                    .outputs(yes, some, one, several, tree)
                    .run((a, b, c, d, e) -> new Out5<>(a, b, c, d, e));
            var names = page.add(label("names"));
            page.onApi("label").outputs(names).run(() -> Map.of("cat", 0.9, "dog", 0.1));
            var text = page.add(multimodal("text"));
            page.onApi("count_files")
                    .inputs(text)
                    .outputs(tree)
                    .run(all -> Map.of("text", all.text(), "files", all.files().size()));
        });
    }

    private static App fileIo() {
        return Blocks.of("Files", page -> {
            var many = page.add(files("many"));
            var one = page.add(file("one"));
            page.onApi("predict").inputs(many, one).outputs(many, one).run((all, single) -> new Out2<>(all, single));
            page.onApi("upload_1b")
                    .inputs(one)
                    .outputs(page.add(textbox("told")))
                    .run(all -> all.name() + " " + all.size());
            var name = page.add(textbox("name"));
            page.onApi("make")
                    .inputs(name)
                    .outputs(one)
                    .run(called -> MediaFile.of(called, "text/plain", "made".getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static App picture() {
        return Interface.of("Picture")
                .inputs(image("picture"))
                .outputs(textbox("told"))
                .predict(picture -> picture.name() + " " + picture.type() + " "
                        + picture.image().getWidth());
    }

    record Order(String what, @Range(min = 1, max = 9) int count, boolean gift) {}

    record Receipt(String text, List<Integer> prices) {}

    private static App records() {
        return Interface.of(
                "Records",
                Order.class,
                Receipt.class,
                order -> new Receipt(
                        order.count() + " " + order.what() + (order.gift() ? ", wrapped" : ""), List.of(1, 2)));
    }

    private static App rules() {
        return Blocks.of("Rules", page -> {
            var from = page.add(number("from"));
            var to = page.add(number("to").max(100));
            var told = page.add(textbox("told"));
            var go = page.add(button("Go"));
            page.on(go.click())
                    .inputs(from, to)
                    .validate((a, b) -> Problems.none().unless(a < b, to, "This has to be later."))
                    .outputs(told)
                    .run((a, b) -> "fine");
        });
    }

    private static App odd() {
        return Blocks.of("Odd", page -> {
            var first = page.add(textbox("first"));
            var second = page.add(textbox("second"));
            page.onApi("nothing").outputs(List.of(first, second)).run(() -> Values.of(first, "R\u00e9veill\u00e9.\n"));
            page.onApi("next_line").outputs(first).run(() -> "before\u0085after");
            page.onApi("headers")
                    .inputs(first)
                    .outputs(second)
                    .run((name, call) -> String.valueOf(call.request().headers().get(name)));
            var choice = page.add(radio("choice", "foo", "bar"));
            var select = choice.select();
            page.on(select)
                    .apiName("select")
                    .inputs(select.data())
                    .outputs(second)
                    .run(picked -> picked.label() + picked.chosen());
            page.onApi("batch")
                    .inputs(first)
                    .outputs(second)
                    .batch(
                            4,
                            all -> all.stream()
                                    .map(each -> each + " of " + all.size())
                                    .toList());
            page.onApi("change").inputs(first).outputs(choice).stream((text, out) ->
                    out.update(Update.of(choice.choices(text, "other").label("Other label"))));
            page.onApi("choose").inputs(choice).outputs(second).run(each -> each);
        });
    }
}
