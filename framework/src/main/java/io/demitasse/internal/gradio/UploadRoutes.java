package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.CallerFiles;
import io.demitasse.internal.api.EventStream;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.api.UploadNames;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.internal.gradio.MultipartReader.Part;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.media.MediaTypes;
import io.demitasse.media.StoredFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes the files that clients send before they name them in a call. */
final class UploadRoutes {
    private static final int MOST_PARTS = 1_000;

    private final Uploads uploads = new Uploads();
    private final AppAddress app;
    private final Beats beats;

    UploadRoutes(AppAddress app, Beats beats) {
        this.app = app;
        this.beats = beats;
    }

    void upload(Context ctx) throws IOException {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        MultipartReader parts = MultipartReader.of(type, ctx.req().getInputStream())
                .orElseThrow(() -> Refusal.of(400, "Invalid content type."));
        Optional<String> name =
                Optional.ofNullable(ctx.queryParam("upload_id")).map(id -> Bodies.named(id, "upload_id"));
        Upload upload = name.map(uploads::begin).orElseGet(Upload::new);
        try {
            GradioApp.answer(ctx, kept(ctx, parts, upload));
        } catch (VisitorException e) {
            throw refusal(ctx, e);
        } finally {
            // Who asks a moment later still learns how it ended.
            upload.end();
        }
    }

    private ArrayNode kept(Context ctx, MultipartReader parts, Upload upload) throws IOException {
        VisitorFiles files = app.engine().files(Caller.owner(ctx));
        ArrayNode paths = Json.array();
        int count = 0;
        for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            if (++count > MOST_PARTS) {
                throw Refusal.plain(413, "Too many parts: at most " + MOST_PARTS + " files can be sent at once.");
            }
            if (part.get().name().equals("files") && part.get().file().isPresent()) {
                StoredFile file = keep(files, part.get(), upload);
                paths.add(CallerFiles.path(file.id(), file.name()));
            }
        }
        return paths;
    }

    private static StoredFile keep(VisitorFiles files, Part part, Upload upload) throws IOException {
        String name = UploadNames.safe(part.file().orElse(""));
        try (InputStream content = upload.counted(name, part.content())) {
            return files.keep(name, MediaTypes.of(part.type(), name), content);
        }
    }

    private Refusal refusal(Context ctx, VisitorException e) {
        return e.visible().key().equals("upload.tooLarge")
                ? Refusal.plain(413, "File size exceeded maximum allowed size of " + app.largest() + " bytes.")
                : Refusal.plain(413, Caller.of(ctx, app).texts().text(e.visible()));
    }

    void progress(Context ctx) {
        String id = ctx.queryParam("upload_id");
        if (id == null) {
            throw Refusal.malformed("missing", "Field required", "upload_id");
        }
        String name = Bodies.named(id, "upload_id");
        ctx.future(() -> uploads.find(name)
                .thenAccept(found -> found.ifPresentOrElse(
                        upload -> ProgressStream.answer(
                                ctx, upload, () -> uploads.forget(name), app.engine()::execute, beats),
                        () -> ctx.status(404)
                                .contentType("text/plain;charset=utf-8")
                                .result("Upload not found."))));
    }

    /** The messages about one upload. */
    private record ProgressStream(Upload upload, Runnable read) implements EventStream.Source {
        static void answer(Context ctx, Upload upload, Runnable read, Executor threads, Beats beats) {
            EventStream stream = EventStream.answer(ctx, new ProgressStream(upload, read), threads, beats);
            upload.listen(stream::wake);
        }

        @Override
        public Optional<byte[]> next() {
            return upload.next().map(QueueStream::framed);
        }

        @Override
        public byte[] beat() {
            return QueueStream.framed(Json.object().put("msg", "heartbeat"));
        }

        @Override
        public boolean isOver() {
            return upload.isOver();
        }

        @Override
        public void closed() {
            read.run();
        }
    }
}
