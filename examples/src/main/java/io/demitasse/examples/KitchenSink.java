package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.html;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Container;
import io.demitasse.Page;
import io.demitasse.components.html.RawHtml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every component and every layout on one page. */
public final class KitchenSink {
    /** Cups, as choices. */
    enum Cup {
        ESPRESSO,
        RISTRETTO,
        FLAT_WHITE,
        LONG_BLACK
    }

    private KitchenSink() {}

    /** The app. */
    public static App app() {
        return Blocks.of("Kitchen sink", page -> {
            page.description("Every component and every layout. What you enter at the left is shown at the right.");
            page.article("Each part of this page is drawn by a class of its own in the components module.");
            page.sidebar("Notes", side -> {
                side.add(markdown("A **sidebar** folds away.\n\n- it holds notes\n- or settings"));
                return side.add(checkbox("Remember me"));
            });
            page.tabs(tabs -> {
                tabs.tab("Text", tab -> texts(page, tab));
                tabs.tab("Choices", tab -> choices(page, tab));
                tabs.tab("Results", KitchenSink::results);
                return tabs.tab("Files", tab -> media(page, tab));
            });
            page.accordion("Buttons", fold -> buttons(page, fold));
        });
    }

    private static Container texts(Page page, Container tab) {
        var left = tab.row();
        var fields = left.column();
        var name = fields.add(textbox("Name").placeholder("Ada Lovelace").help("As on your *passport*."));
        var mail = fields.add(textbox("Mail").email().placeholder("ada@example.org"));
        var site = fields.add(textbox("Site").url());
        fields.add(textbox("Password").password());
        var story = fields.add(textbox("Story").lines(3).maxLines(8).maxLength(2_000));
        var age = fields.group(group -> {
            group.add(number("Height in metres").min(0).max(3).step(0.01).value(1.68));
            return group.add(number("Age").integer().min(0).max(150).value(36.0));
        });
        var echo = left.column(
                column -> column.add(textbox("Echo of text").lines(8).copyable()));
        var send = fields.add(button("Echo").primary());
        page.on(send.click())
                .inputs(name, mail, site, story, age)
                .outputs(echo)
                .run((who, address, link, text, years) ->
                        String.join("\n", List.of(who, address, link, text, String.valueOf(Math.round(years)))));
        return tab;
    }

    private static Container choices(Page page, Container tab) {
        var row = tab.row();
        var fields = row.column();
        var sugar = fields.add(slider("Sugar in grams", 0, 20).step(0.5).value(4.0));
        var hot = fields.add(checkbox("Hot").value(true).help("Or over ice."));
        var cup = fields.add(radio("Cup", Cup.values()).value(Cup.ESPRESSO));
        var extras = fields.add(checkboxes("Extras", "Milk", "Oat milk", "Cinnamon", "Cocoa"));
        var bean = fields.add(
                dropdown("Bean", "Arabica", "Robusta", "Liberica", "Excelsa").value("Arabica"));
        var origin = fields.add(multiselect("Origins", "Brazil", "Ethiopia", "Kenya", "Peru", "Vietnam")
                .atMost(3));
        var order = row.column(column -> column.add(json("Order")));
        page.on(sugar.change(), hot.change(), cup.change(), extras.change(), bean.change(), origin.change())
                .inputs(sugar, hot, cup, extras, bean, origin)
                .outputs(order)
                .run(KitchenSink::order);
        return tab;
    }

    private static Object order(
            double sugar, boolean hot, Cup cup, List<String> extras, String bean, List<String> origins) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("sugar", sugar);
        order.put("hot", hot);
        order.put("cup", cup.name());
        order.put("extras", extras);
        order.put("beans", Map.of("kind", bean, "origins", origins));
        return order;
    }

    private static Container results(Container tab) {
        tab.row(
                label("Roast")
                        .value(Map.of("medium", 0.62, "dark", 0.27, "light", 0.11))
                        .top(3),
                json("Machine").value(Map.of("bar", 9, "boilers", List.of("brew", "steam"))));
        tab.add(markdown("""
                ### Markdown

                | Drink | Water |
                | :--- | ---: |
                | Ristretto | 15 ml |
                | Espresso | 30 ml |

                ```java
                var cup = machine.brew(Drink.ESPRESSO);
                ```
                """));
        tab.add(html(RawHtml.of("<p>HTML of the <em>author</em>, as it is.</p>")));
        return tab;
    }

    private static Container media(Page page, Container tab) {
        tab.row(
                image("Photo"),
                image("Lake").value(Resources.picture("lake.png")).interactive(false));
        var one = file("Document").types(".pdf", ".txt", ".md");
        var many = files("Attachments");
        tab.row(one, many);
        var sizes = tab.add(markdown("No file yet.").label("Sizes"));
        page.on(many.change())
                .inputs(many)
                .outputs(sizes)
                .run(all -> "Got **%d** of them, %d bytes."
                        .formatted(
                                all.size(),
                                all.stream().mapToLong(file -> file.size()).sum()));
        return tab;
    }

    private static Container buttons(Page page, Container fold) {
        var clicks = fold.add(state(0));
        var count = fold.add(number("Clicks").interactive(false).value(0.0));
        var row = fold.row();
        var press = row.add(button("Count").primary().small());
        row.add(button("Secondary"));
        row.add(button("Stop").stop());
        row.add(button("Large").large());
        row.add(button("OpenJDK").link("https://openjdk.org/"));
        page.on(press.click()).inputs(clicks).outputs(clicks, count).run(KitchenSink::next);
        return fold;
    }

    private static io.demitasse.wiring.Out2<Integer, Double> next(int clicks) {
        return new io.demitasse.wiring.Out2<>(clicks + 1, clicks + 1.0);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
