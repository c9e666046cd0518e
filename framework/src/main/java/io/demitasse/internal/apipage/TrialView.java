package io.demitasse.internal.apipage;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;

import io.demitasse.component.Texts;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.snippet.Example;
import j2html.tags.DomContent;
import java.util.Optional;

/** Draws the form that calls an endpoint with the values that a visitor enters; it works without a script too. */
final class TrialView {
    private final Stage stage;
    private final Texts texts;
    private final Optional<Trial> trial;

    TrialView(Stage stage, Optional<Trial> trial) {
        this.stage = stage;
        this.texts = stage.texts();
        this.trial = trial;
    }

    /**
     * The form.
     *
     * @param open whether it is to be seen before somebody asks for it
     */
    DomContent draw(Endpoint endpoint, boolean open) {
        Optional<Trial> own = trial.filter(each -> each.endpoint().equals(endpoint.name()));
        return details(summary(texts.text("api.try")), formOf(endpoint, own))
                .withClass("trial")
                .condAttr(open || own.isPresent(), "open", "");
    }

    private DomContent formOf(Endpoint endpoint, Optional<Trial> own) {
        String page = stage.api().app().page().below(PageView.API);
        var form = form(input().withType("hidden").withName("endpoint").withValue(endpoint.name()))
                .withMethod("post")
                .withAction(page + "#" + EndpointView.anchor(endpoint))
                .attr("autocomplete", "off")
                .attr("data-sending", texts.text("api.sending"))
                .attr("data-not-json", texts.text("api.notJson", "{0}"))
                .attr("data-api", stage.api().app().page().base() + Caller.PREFIX);
        endpoint.parameters().forEach(each -> form.with(field(endpoint, each, own)));
        // A file can be sent by a script alone.
        boolean needsScript =
                endpoint.parameters().stream().anyMatch(each -> Control.of(each).isFile());
        return form.with(
                button(texts.text("api.send"))
                        .withType("submit")
                        .withClasses("button", "button-primary", "button-small", needsScript ? "needs-script" : ""),
                answer(own));
    }

    private DomContent field(Endpoint endpoint, Parameter parameter, Optional<Trial> own) {
        Control control = Control.of(parameter);
        String id = EndpointView.anchor(endpoint) + "." + parameter.name();
        String entry = own.map(each -> each.entries().get(parameter.name()))
                .orElseGet(() -> control.entry(Example.value(parameter)));
        return div(
                        label(code(parameter.name())).withFor(id),
                        control.draw(parameter, entry)
                                .attr("id", id)
                                .attr("name", Trial.PREFIX + parameter.name())
                                .attr("class", "control")
                                .attr("data-reading", control.reading()))
                .withClass("trial-field");
    }

    private DomContent answer(Optional<Trial> own) {
        boolean failed = own.filter(Trial::failed).isPresent();
        return div(
                        h3(texts.text("api.answer")),
                        pre(code(own.map(Trial::answer).orElse("")))
                                .attr("tabindex", "0")
                                .attr("role", "status")
                                .withCondClass(failed, "is-failed"))
                .withClass("trial-answer")
                .condAttr(own.isEmpty(), "hidden", "");
    }
}
