package org.twige.credentials.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what somebody brings as a proof: ten megabytes at most, by its content, in a bulkhead with a deadline. */
@Component
public class ReadFile {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int AT_ONCE = 2;

    private final ReadBadge badges;
    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, Duration.ofSeconds(15), Duration.ofSeconds(20));

    ReadFile(ReadBadge badges) {
        this.badges = badges;
    }

    /** What was found, or why the file is not taken. */
    public sealed interface Answer {
        record Read(Reading reading) implements Answer {}

        record Refused(Unreadable why) implements Answer {}
    }

    public Answer read(InputStream from) {
        try {
            var bytes = from.readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0 || bytes.length > MOST_BYTES) {
                return new Answer.Refused(bytes.length == 0 ? Unreadable.EMPTY : Unreadable.TOO_LARGE);
            }
            return new Answer.Read(read(bytes));
        } catch (NotReadable refused) {
            return new Answer.Refused(refused.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Refused(Unreadable.BUSY);
        }
    }

    private Reading read(byte[] bytes) throws NotReadable, InterruptedException {
        var kind = FileKind.of(bytes).orElseThrow(() -> new NotReadable(Unreadable.WRONG_KIND));
        var sha256 = sha256(bytes);
        return switch (kind) {
            case PDF -> bulkhead.run(() -> ReadPdf.read(bytes, sha256));
            case PNG, JPEG -> bulkhead.run(() -> picture(bytes, kind, sha256));
            case BADGE_JSON, BADGE_JWT -> badge(bytes, kind, sha256);
        };
    }

    private Reading picture(byte[] bytes, FileKind kind, String sha256) throws NotReadable {
        var image = ReadPicture.decode(bytes, kind);
        var badge = kind == FileKind.PNG ? BakedBadge.in(bytes).flatMap(badges::read) : Optional.<Badge>empty();
        return new Reading(
                kind,
                bytes,
                sha256,
                badge.map(Badge::words).orElse(""),
                Optional.of(ReadPicture.picture(image, image)),
                badge);
    }

    private Reading badge(byte[] bytes, FileKind kind, String sha256) throws NotReadable {
        var badge = badges.read(Text.of(bytes)).orElseThrow(() -> new NotReadable(Unreadable.WRONG_KIND));
        return new Reading(kind, bytes, sha256, badge.words(), Optional.empty(), Optional.of(badge));
    }

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
