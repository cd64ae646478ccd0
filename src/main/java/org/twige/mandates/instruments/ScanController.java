package org.twige.mandates.instruments;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twige.web.Allow;
import org.twige.web.Downloads;
import org.twige.web.Role;

/** The scans of instruments, for offices only and always as a download. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class ScanController {

    private final Instruments instruments;
    private final Downloads downloads;

    ScanController(Instruments instruments, Downloads downloads) {
        this.instruments = instruments;
        this.downloads = downloads;
    }

    @GetMapping("/instruments/{instrument}/scans/{scan}")
    ResponseEntity<Resource> download(@PathVariable UUID instrument, @PathVariable UUID scan) {
        var found = instruments.find(instrument).stream()
                .flatMap(known -> known.scans().stream())
                .filter(known -> known.id().equals(scan))
                .findFirst()
                .map(Instrument.Scan::file);
        return downloads.of(found, "instrument");
    }
}
