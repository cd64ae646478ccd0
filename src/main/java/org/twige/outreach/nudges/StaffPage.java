package org.twige.outreach.nudges;

import java.util.List;
import org.twige.web.Frame;

/**
 * The words of a nudge to an official: how many, and no name.
 *
 * @param home the address of the installation, without a slash at its end
 */
record StaffPage(SaidStaff said, String home) implements NudgeWords {

    @Override
    public String subject(Frame frame) {
        return frame.text("outreach.staff.subject", "service", frame.service());
    }

    @Override
    public String intro(Frame frame) {
        return frame.text("outreach.staff.intro", "late", said.late(), "people", said.people());
    }

    @Override
    public String address() {
        return home + "/institutions/mine";
    }

    @Override
    public String goOn(Frame frame) {
        return frame.text("outreach.staff.go-on");
    }

    @Override
    public List<String> help(Frame frame) {
        return List.of(frame.text("outreach.staff.help"));
    }

    @Override
    public String brief(Frame frame) {
        return frame.text(
                "outreach.staff.sms",
                "service",
                frame.service(),
                "late",
                said.late(),
                "people",
                said.people(),
                "address",
                NudgeWords.bare(home));
    }
}
