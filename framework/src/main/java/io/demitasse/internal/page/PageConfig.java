package io.demitasse.internal.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.component.Texts;
import io.demitasse.handler.Mode;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Deed;
import io.demitasse.internal.graph.Handler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the script needs to know of the app: which events start which handler with which inputs, and its texts. */
final class PageConfig {
    private static final List<String> TEXTS = List.of(
            "status.queued",
            "status.eta",
            "status.running",
            "status.done",
            "status.failed",
            "status.lost",
            "action.stop",
            "connection.offline",
            "connection.lost",
            "connection.back",
            "toast.close",
            "request.tooLarge",
            "upload.failed",
            "upload.waiting",
            "job.refused",
            "job.stopped",
            "job.cycle",
            "link.title",
            "link.failed");

    private final AppGraph graph;
    private final int route;
    private final Texts texts;

    /** For the page in that place among those of the app. */
    PageConfig(AppGraph graph, int route, Texts texts) {
        this.route = route;
        this.graph = graph;
        this.texts = texts;
    }

    /** Written straight into text: an object mapper is 350 classes that a start would wait for. */
    String json() {
        return written(out -> {
            out.writeStartObject();
            out.writeFieldName("handlers");
            write(out, graph.handlers().values());
            out.writeBooleanField("alone", graph.routes().size() == 1);
            out.writeObjectFieldStart("texts");
            for (String key : TEXTS) {
                out.writeStringField(key, texts.text(key, "{0}", "{1}"));
            }
            out.writeEndObject();
            out.writeEndObject();
        });
    }

    /** What it needs to know of these handlers, by their numbers. */
    String handlers(Collection<Handler> handlers) {
        return written(out -> write(out, handlers));
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static String written(Writing writing) {
        var json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written.", e);
        }
        return json.toString();
    }

    private void write(JsonGenerator out, Collection<Handler> handlers) throws IOException {
        out.writeStartObject();
        for (Handler handler : handlers) {
            out.writeFieldName(String.valueOf(handler.id()));
            write(out, handler);
        }
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Handler handler) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("on");
        for (Handler.Trigger trigger : handler.triggers()) {
            if (!trigger.isPage()) {
                write(out, List.of(AppGraph.name(trigger.component()), trigger.event()));
            } else if (trigger.isPage(route)) {
                write(out, List.of("", trigger.event()));
            }
        }
        out.writeEndArray();
        out.writeFieldName("in");
        write(out, names(graph.readBy(handler)));
        out.writeStringField(
                "mode", handler.settings().mode().orElse(Mode.ONCE).name().toLowerCase(Locale.ROOT));
        if (!handler.deeds().isEmpty()) {
            out.writeArrayFieldStart("do");
            for (Deed deed : handler.deeds()) {
                List<String> words = new ArrayList<>(List.of(deed.verb().name().toLowerCase(Locale.ROOT)));
                deed.components().forEach(each -> words.add(AppGraph.name(graph.number(each))));
                write(out, words);
            }
            out.writeEndArray();
        }
        out.writeFieldName("out");
        write(out, names(handler.outputs()));
        out.writeEndObject();
    }

    private static List<String> names(Collection<Integer> numbers) {
        return numbers.stream().map(AppGraph::name).toList();
    }

    private static void write(JsonGenerator out, List<String> words) throws IOException {
        out.writeArray(words.toArray(String[]::new), 0, words.size());
    }
}
