package org.twige.courses.audio;

import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.courses.audio.ReadAloud.State;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Plays a recording, in parts where a player asks for parts: an approved one to everybody, others to authors. */
@Controller
@Allow(Role.LEARNER)
class SoundController {

    private static final MediaType OGG = MediaType.parseMediaType("audio/ogg");

    private final Sounds sounds;

    SoundController(Sounds sounds) {
        this.sounds = sounds;
    }

    @GetMapping("/recordings/{id}/sound.ogg")
    ResponseEntity<Resource> play(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        var content = sounds.find(id)
                .filter(known -> known.state() == State.APPROVED || me.is(Role.AUTHOR))
                .flatMap(known -> sounds.content(known.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(OGG)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                .body(new ByteArrayResource(content));
    }
}
