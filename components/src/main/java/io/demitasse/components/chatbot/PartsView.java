package io.demitasse.components.chatbot;

import static j2html.TagCreator.a;
import static j2html.TagCreator.bdi;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import io.demitasse.component.Markup;
import io.demitasse.component.View;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.icon.Icon;
import io.demitasse.media.StoredFile;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SummaryTag;
import java.util.List;

/** Draws the parts of a message. */
final class PartsView {
    private final View<?> view;

    PartsView(View<?> view) {
        this.view = view;
    }

    /** A part without the text that grows in it. */
    DomContent hollow(ChatPart part, String id) {
        if (part instanceof Text) {
            return prose(id);
        }
        return part instanceof Thought thought
                ? thought(thought, id, prose(ChatIds.text(id)), List.of())
                : draw(part, id);
    }

    DomContent draw(ChatPart part, String id) {
        if (part instanceof Text text) {
            return prose(id).with(Markup.markdown(text.markdown(), view.texts()));
        }
        if (part instanceof Thought thought) {
            return withSteps(thought, id, List.of());
        }
        if (part instanceof ImagePart picture) {
            return picture(FileWire.stored(picture.image().file()));
        }
        if (part instanceof FilePart file) {
            return file(FileWire.stored(file.file()));
        }
        return part instanceof Show<?> show ? new ShowView(view).draw(show, id) : options((Options) part);
    }

    private static DivTag prose(String id) {
        return div().withId(id).withClasses("prose", "chat-text").attr("dir", "auto");
    }

    /** A thought and the steps on its way. */
    DomContent withSteps(Thought thought, String id, List<DomContent> steps) {
        return thought(thought, id, prose(ChatIds.text(id)).with(Markup.markdown(thought.text(), view.texts())), steps);
    }

    private DomContent thought(Thought thought, String id, DivTag text, List<DomContent> steps) {
        return details(
                        head(thought, id),
                        text,
                        div(each(steps.stream())).withId(ChatIds.steps(id)).withClass("chat-steps"))
                .withClass("chat-thought")
                .condAttr(thought.status() == Thought.Status.RUNNING, "open", "");
    }

    /** The title of a thought, whether it goes on and how long it took. */
    SummaryTag head(Thought thought, String id) {
        boolean running = thought.status() == Thought.Status.RUNNING;
        var head = summary(span(Icon.BULB.draw()).withClass("chat-thought-icon"), bdi(thought.title()))
                .withId(ChatIds.head(id))
                .withClass(running ? "chat-thought-head is-working" : "chat-thought-head");
        String words = running
                ? view.text("chatbot.thinking")
                : thought.millis() >= 100 ? view.text("chatbot.took", Math.round(thought.millis() / 100.0) / 10.0) : "";
        return head.with(span(words).withClass("chat-thought-time"));
    }

    private DomContent picture(StoredFile file) {
        return a(img().withSrc(view.link(file)).withAlt(file.name()))
                .withHref(view.link(file))
                .withClass("chat-picture")
                .attr("download", file.name());
    }

    private DomContent file(StoredFile file) {
        return a(Icon.FILE.draw(), bdi(file.name()))
                .withHref(view.link(file))
                .withClass("chat-file")
                .attr("download", file.name());
    }

    private DomContent options(Options options) {
        return div(each(
                        options.texts(),
                        text -> button(text)
                                .withType("button")
                                .withClasses("chat-option", "needs-script")
                                .attr("data-event", "option")))
                .withClass("chat-options");
    }
}
