package io.demitasse.internal.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;

import io.demitasse.component.Texts;
import j2html.tags.DomContent;
import java.util.Optional;

/** Draws the page where people sign in: a form that needs no script. */
public final class LoginView {
    private static final String PROBLEM = "login-problem";

    private final PageSettings settings;
    private final Asset style;

    /** Draws pages with that style sheet. */
    public LoginView(PageSettings settings, Asset style) {
        this.settings = settings;
        this.style = style;
    }

    /**
     * The page as HTML.
     *
     * @param problem why the attempt before failed; empty for none
     * @param to the path to go to then
     */
    public String draw(Texts texts, String scheme, String problem, String to) {
        var shell = new Shell(settings, texts, scheme);
        String name = texts.words(settings.siteTitle());
        var fields = form(
                        iff(
                                !problem.isEmpty(),
                                p(problem)
                                        .withClass("field-error")
                                        .withId(PROBLEM)
                                        .attr("role", "alert")),
                        field("username", texts.text("login.user"), problem),
                        field("password", texts.text("login.password"), problem),
                        input().withType("hidden").withName("to").withValue(to),
                        button(texts.text("login.submit")).withType("submit").withClass("button button-primary"))
                .withMethod("post")
                .withAction(settings.base() + "login")
                .withClass("login");
        var content = shell.bodyOf().with(main(h1(name), fields).withId("main"));
        return shell.draw(texts.text("login.title") + " · " + name, style, Optional.empty(), content);
    }

    /** A field that password managers know by its name. */
    private static DomContent field(String name, String caption, String problem) {
        boolean isSecret = name.equals("password");
        var control = input().withType(isSecret ? "password" : "text")
                .withName(name)
                .withId(name)
                .withClass("control")
                .attr("autocomplete", isSecret ? "current-password" : "username")
                .attr("autocapitalize", "none")
                .isRequired();
        if (!problem.isEmpty()) {
            control.attr("aria-describedby", PROBLEM).attr("aria-invalid", "true");
        }
        return div(label(caption).withFor(name).withClass("field-label"), control)
                .withClass("field");
    }
}
