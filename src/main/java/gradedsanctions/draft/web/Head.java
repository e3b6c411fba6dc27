package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import org.springframework.web.servlet.ModelAndView;

/** What every page of a draft begins with. */
final class Head {

    private Head() {}

    static ModelAndView of(String view, Draft draft, Actor actor, Access access) {
        boolean mine = draft.owner().equals(actor.name()) && access.allows(Permission.AUTHOR_RELEASE);
        return new ModelAndView(view)
                .addObject("draft", draft)
                .addObject("mine", mine)
                .addObject("editable", mine && draft.isOpen());
    }
}
