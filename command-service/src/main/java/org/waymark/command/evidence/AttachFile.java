package org.waymark.command.evidence;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Attaches a file to a case, whatever its kind. */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary("Attaches a file to a case as evidence. Its bytes are sent before: PUT /api/files/{sha256}.")
public record AttachFile(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1")
        Ref item,

        @Field(value = "What the file shows, in a few words", example = "Answers of the employers")
        String title,

        @Field(
                value = "More about it: where it is from, what to look at",
                example = "All 24 answers to the survey of June",
                max = Texts.LONG)
        @Nullable String description,

        @Field(
                value = "The file, which was sent before",
                example =
                        "{\"name\": \"survey.pdf\", \"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
        SentFile file)
        implements StrategyCommand {

    /**
     * A file that was sent before.
     *
     * @param name   as it is called on the computer of whoever sends it
     * @param sha256 of its bytes, 64 lower-case hex digits
     */
    public record SentFile(
            @Field(value = "Its name, with the ending that says what it is", example = "survey.pdf", max = 300)
            String name,

            @Field(
                    value = "SHA-256 of its bytes, in lower-case hex",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    form = Field.Form.SHA_256)
            String sha256) {}
}
