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
            "link.title",
            "link.failed");

    private final AppGraph graph;
    private final Texts texts;

    PageConfig(AppGraph graph, Texts texts) {
        this.graph = graph;
        this.texts = texts;
    }

    /** Written straight into text: an object mapper is 350 classes that a start would wait for. */
    String json() {
        var json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
            out.writeStartObject();
            out.writeArrayFieldStart("handlers");
            for (Handler handler : graph.handlers()) {
                write(out, handler);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("texts");
            for (String key : TEXTS) {
                out.writeStringField(key, texts.text(key, "{0}", "{1}"));
            }
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written.", e);
        }
        return json.toString();
    }

    private void write(JsonGenerator out, Handler handler) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("on");
        for (Handler.Trigger trigger : handler.triggers()) {
            boolean page = trigger.component() == Handler.Trigger.PAGE;
            write(out, List.of(page ? "" : AppGraph.name(trigger.component()), trigger.event()));
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
