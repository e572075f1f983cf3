package org.waymark.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a write command as MongoDB does: an ordered command stops at its first error, and the counts
 * in the answer are those of what was done. The engine goes on after an error in an update, fails a whole delete for
 * one, and counts documents it refused as inserted.
 */
final class WriteStatements {

    private final String field;
    private final Document command;
    private final UnaryOperator<Document> run;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private WriteStatements(String field, Document command, UnaryOperator<Document> run) {
        this.field = field;
        this.command = command;
        this.run = run;
    }

    /** @param run how the engine runs a command */
    static Document run(String name, Document command, UnaryOperator<Document> run) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "insert" -> insert(command, run);
            case "update" -> new WriteStatements("updates", command, run).oneByOne();
            case "delete" -> new WriteStatements("deletes", command, run).oneByOne();
            default -> run.apply(command);
        };
    }

    private static Document insert(Document command, UnaryOperator<Document> run) {
        Document ordered = new Document(command);
        ordered.putIfAbsent("ordered", true);
        Document result = run.apply(ordered);
        List<Document> errors = documents(result.get("writeErrors"));
        if (!errors.isEmpty()) {
            int sent = documents(command.get("documents")).size();
            boolean stopped = Boolean.TRUE.equals(ordered.get("ordered"));
            result.put("n", stopped ? errors.getFirst().get("index") : (Object) (sent - errors.size()));
        }
        return result;
    }

    private Document oneByOne() {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        List<Document> statements = documents(command.get(field));
        for (int index = 0; index < statements.size(); index++) {
            runOne(statements.get(index), index);
            if (ordered && !errors.isEmpty()) {
                break;
            }
        }
        return answer();
    }

    private void runOne(Document statement, int index) {
        Document single = new Document(command);
        single.put(field, List.of(statement));
        try {
            Document result = run.apply(single);
            matched += count(result, "n");
            modified += count(result, "nModified");
            documents(result.get("upserted")).forEach(each -> upserted.add(at(index, each)));
            documents(result.get("writeErrors")).forEach(each -> errors.add(at(index, each)));
        } catch (MongoServerError e) {
            errors.add(new Document("index", index)
                    .append("code", e.getCode())
                    .append("errmsg", e.getMessageWithoutErrorCode()));
        }
    }

    private Document answer() {
        Document answer = new Document("n", matched);
        if (field.equals("updates")) {
            answer.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }

    private static Document at(int index, Document entry) {
        Document moved = new Document(entry);
        moved.put("index", index);
        return moved;
    }

    private static int count(Document result, String field) {
        return result.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> values
                ? values.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
