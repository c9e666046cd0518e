package io.demitasse.internal.apipage;

import io.demitasse.component.ApiForm;
import io.demitasse.component.Texts;
import io.demitasse.internal.api.AgentSettings;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.snippet.Language;
import io.demitasse.internal.snippet.Literals;

/** Writes what the page says as Markdown, for people who keep notes and for language models. */
final class ApiMarkdown {
    private final StringBuilder page = new StringBuilder();
    private final Stage stage;
    private final Texts texts;

    ApiMarkdown(Stage stage) {
        this.stage = stage;
        this.texts = stage.texts();
    }

    String write() {
        AppApi api = stage.api();
        String description = texts.words(api.app().engine().graph().head().description());
        paragraph("# " + line(texts.words(api.app().title())) + " · API");
        paragraph(description);
        paragraph(texts.text("api.lead"));
        paragraph("- " + stage.root() + "/\n- OpenAPI 3.1: " + stage.root() + "/" + Caller.PREFIX + "/openapi.json");
        for (Language language : Language.values()) {
            if (!language.install().isEmpty()) {
                paragraph(Fence.block("console", language.install()));
            }
        }
        paragraph("MCP:");
        paragraph(Fence.block("json", AgentSettings.of(api.app().title(), stage.root())));
        stage.shown().forEach(this::endpoint);
        var others = new StringBuilder();
        stage.others().forEach(part -> others.append(way(part)));
        paragraph(others.toString());
        return page.toString();
    }

    private String way(int part) {
        String address = stage.root() + "/" + PageView.BELOW + PageView.API + ".md" + Parts.query(part);
        return "- [" + stage.parts().name(part) + "](" + address + ")\n";
    }

    private void endpoint(Endpoint endpoint) {
        paragraph("## /" + endpoint.name());
        paragraph(texts.words(endpoint.description()));
        paragraph("### " + texts.text("api.parameters"));
        var parameters = new StringBuilder();
        endpoint.parameters().forEach(each -> parameters.append(parameter(each)));
        paragraph(parameters.isEmpty() ? texts.text("api.nothing") : parameters.toString());
        paragraph("### " + texts.text(endpoint.handler().streams() ? "api.streams" : "api.returns"));
        var returns = new StringBuilder();
        endpoint.returns()
                .forEach(each -> returns.append("- " + type(each.form()) + ": " + label(each.label()) + "\n"));
        paragraph(returns.isEmpty() ? texts.text("api.nothing") : returns.toString());
        for (Language language : Language.values()) {
            paragraph("### " + language.title());
            paragraph(Fence.block(language.fence(), language.call(endpoint, stage.root())));
        }
    }

    private String parameter(Parameter parameter) {
        String need = parameter
                .fallback()
                .map(value -> texts.text("api.default") + " " + Fence.words(Literals.JSON.of(value)))
                .orElseGet(() -> texts.text("api.required"));
        return "- `" + parameter.name() + "` " + type(parameter.form()) + ", " + need + ": " + label(parameter.label())
                + "\n";
    }

    private static String type(ApiForm form) {
        return Fence.words(TypeName.of(form.schema()));
    }

    private String label(String label) {
        return line(texts.words(label));
    }

    /** A label in one line; what would mean something in Markdown stays as it is in code alone. */
    private static String line(String text) {
        return text.replaceAll("\\R", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            page.append(text.stripTrailing()).append("\n\n");
        }
    }
}
