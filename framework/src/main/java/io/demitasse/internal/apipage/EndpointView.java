package io.demitasse.internal.apipage;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.graph.Names;
import io.demitasse.internal.snippet.Language;
import io.demitasse.internal.snippet.Literals;
import j2html.tags.DomContent;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws one endpoint: what it does and takes and gives, code that calls it, and a form that tries it. */
final class EndpointView {
    private final Stage stage;
    private final Texts texts;
    private final TrialView trials;
    private final JsonNode measured;

    EndpointView(Stage stage, Optional<Trial> trial) {
        this.stage = stage;
        this.texts = stage.texts();
        this.trials = new TrialView(stage, trial);
        this.measured = stage.api().metrics().summary(stage.api().endpoints()).path("functions");
    }

    /** The id of an endpoint's part of the page, which nothing else there can have. */
    static String anchor(Endpoint endpoint) {
        return "call-" + endpoint.name();
    }

    /**
     * The part of the page.
     *
     * @param open whether the form is to be seen at once
     */
    DomContent draw(Endpoint endpoint, boolean open) {
        var code = div().withClass("endpoint-code");
        for (Language language : Language.values()) {
            code.with(ApiPageView.in(language.name(), language.fence(), language.call(endpoint, stage.root()), texts));
        }
        return article(about(endpoint), code.with(trials.draw(endpoint, open)))
                .withClass("endpoint")
                .withId(anchor(endpoint))
                .attr("aria-label", "/" + endpoint.name());
    }

    private DomContent about(Endpoint endpoint) {
        var parameters = dl().withClass("values");
        endpoint.parameters().forEach(each -> parameters.with(value(each)));
        var returns = dl().withClass("values");
        endpoint.returns().forEach(each -> returns.with(div(dt(type(each.form())), dd(texts.words(each.label())))));
        return div(
                        h2(a("/" + endpoint.name()).withHref("#" + anchor(endpoint))),
                        description(endpoint),
                        calls(endpoint),
                        h3(texts.text("api.parameters")),
                        endpoint.parameters().isEmpty() ? nothing() : parameters,
                        h3(texts.text(endpoint.handler().streams() ? "api.streams" : "api.returns")),
                        endpoint.returns().isEmpty() ? nothing() : returns)
                .withClass("endpoint-about");
    }

    private DomContent nothing() {
        return p(texts.text("api.nothing")).withClass("endpoint-note");
    }

    private DomContent description(Endpoint endpoint) {
        return endpoint.description().isEmpty()
                ? rawHtml("")
                : div(Markup.markdown(texts.words(endpoint.description()))).withClass("prose");
    }

    /** How the calls of programs went; nothing if there were none. */
    private DomContent calls(Endpoint endpoint) {
        JsonNode calls = measured.path(endpoint.name());
        JsonNode times = calls.path("process_time_percentiles");
        return calls.isMissingNode()
                ? rawHtml("")
                : p(texts.text(
                                "api.calls",
                                calls.path("total_requests").asLong(),
                                calls.path("success_rate").asDouble(),
                                millis(times.path("50th")),
                                millis(times.path("90th")),
                                millis(times.path("99th"))))
                        .withClass("endpoint-note");
    }

    private static long millis(JsonNode seconds) {
        return Math.round(seconds.asDouble() * 1000);
    }

    private DomContent value(Parameter parameter) {
        var head = dt(code(parameter.name()), text(" "), type(parameter.form()), text(" "))
                .with(parameter
                        .fallback()
                        .map(each -> defaults(parameter, each))
                        .orElseGet(() -> span(texts.text("api.required")).withClass("value-need")));
        String words = words(parameter);
        return words.isEmpty() ? div(head) : div(head, dd(words));
    }

    private DomContent defaults(Parameter parameter, JsonNode value) {
        boolean isFile = Control.of(parameter) == Control.FILE;
        return span(texts.text("api.default") + " ")
                .withClass("value-need")
                .with(code(Literals.JSON.of(isFile ? value.path("orig_name") : value)));
    }

    /** What the visitors of the page know it by if that is not its name, its help, and what its values are. */
    private String words(Parameter parameter) {
        String label = texts.words(parameter.label());
        String more = parameter.form().schema().path("description").asText();
        return Stream.of(Names.of(label).equals(parameter.name()) ? "" : label, texts.words(parameter.help()), more)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static DomContent type(ApiForm form) {
        return code(TypeName.of(form.schema())).withClass("value-type");
    }
}
