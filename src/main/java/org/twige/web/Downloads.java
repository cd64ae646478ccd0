package org.twige.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;

/** Hands out a kept file, to be saved and never shown by the browser. */
@Component
public class Downloads {

    private final StoredFiles files;

    Downloads(StoredFiles files) {
        this.files = files;
    }

    /** Under its own name; not found when there is none. */
    public ResponseEntity<Resource> of(Optional<UUID> id) {
        var file = found(id);
        return of(file, file.name());
    }

    /** Under a name made of its hash, whatever its sender called it, e.g. {@code reply-0a1b2c3d4e5f.pdf}. */
    public ResponseEntity<Resource> of(Optional<UUID> id, String what) {
        var file = found(id);
        return of(file, what + "-" + file.sha256().substring(0, 12) + "." + ending(file.mediaType()));
    }

    private StoredFile found(Optional<UUID> id) {
        return id.flatMap(files::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<Resource> of(StoredFile file, String name) {
        var saved = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(new InputStreamResource(files.open(file)));
    }

    /** Of the kinds that people send. */
    static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "application/json" -> "json";
            case "image/png" -> "png";
            case "image/jpeg" -> "jpg";
            case "text/plain" -> "txt";
            default -> "bin";
        };
    }
}
