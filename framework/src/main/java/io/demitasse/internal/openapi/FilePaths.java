package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;

/** The ways of files to the app and back. */
final class FilePaths {
    private FilePaths() {}

    static void add(ObjectNode paths) {
        upload(paths.putObject("/upload"));
        download(paths.putObject("/file={path}"));
    }

    private static void upload(ObjectNode path) {
        ObjectNode operation = Tag.FILES.operation(path, "post", "upload");
        operation.put(
                "description",
                "Sends files. A call names each by its path: {\"path\": …, \"meta\": {\"_type\": \"gradio.FileData\"}}.");
        Content.of(
                        "multipart/form-data",
                        new ObjectSchema()
                                .always(
                                        "files",
                                        ApiSchema.array(ApiSchema.string().put("format", "binary")))
                                .open())
                .request(operation);
        ObjectNode responses = operation.putObject("responses");
        Content.json(ApiSchema.array(ApiSchema.string())).response(responses, "The paths of the files, in order.");
        Content.json(Problem.sentence()).response(responses, "400", "The body is no form, or a file has no name.");
        Content.of("text/plain", ApiSchema.string()).response(responses, "413", "The files are too large or too many.");
        Problem.mayBe(responses, Problem.ELSEWHERE);
    }

    private static void download(ObjectNode path) {
        ObjectNode operation = Tag.FILES.operation(path, "get", "file");
        operation.put("description", "The content of a file: of one that was sent, or that a call gave.");
        operation
                .putArray("parameters")
                .addObject()
                .put("name", "path")
                .put("in", "path")
                .put("required", true)
                .put("description", "As an upload or a result says it, with its slash.")
                .set("schema", ApiSchema.string());
        ObjectNode responses = operation.putObject("responses");
        Content.of("*/*", ApiSchema.string().put("format", "binary")).response(responses, "The file.");
        Content.json(Problem.sentence()).response(responses, "403", "There is no such file for this caller.");
    }
}
