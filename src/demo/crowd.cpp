#include "demo/crowd.h"

#include <algorithm>

namespace gongyou::demo {

const People& Crowd::members(std::size_t org)
{
    const auto found = members_.find(org);
    if (found != members_.end()) return found->second;
    People members;
    for (std::size_t i = 0; i < city_.population.persons.size(); ++i) {
        const DrawnPerson& person = city_.population.persons[i];
        if (person.can_book() && city_.is_within(person.org, org)) members.push_back(i);
    }
    return members_.emplace(org, std::move(members)).first->second;
}

bool Crowd::is_busy(std::size_t person, Day on) const
{
    return std::ranges::find(busy_[person], on) != busy_[person].end();
}

bool Crowd::may_come(std::size_t person, const Invitation& invitation) const
{
    if (invitation.women_only && city_.population.persons[person].sex != people::Sex::woman) return false;
    if (invitation.tried && (*invitation.tried)[person]) return false;
    return std::ranges::find(invitation.apart, person) == invitation.apart.end();
}

People Crowd::draw(Draw& draw, const Invitation& invitation, std::int64_t count, double near)
{
    const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
    People close, others, engaged;
    for (const std::size_t person : members(invitation.org)) {
        if (!may_come(person, invitation)) continue;
        if (is_busy(person, invitation.on)) engaged.push_back(person);
        else if (city_.population.persons[person].town == invitation.town) close.push_back(person);
        else others.push_back(person);
    }
    const auto first = std::min({static_cast<std::size_t>(share_of(near, count)), close.size(), wanted});
    draw.draw_to_front(close, first);
    const auto split = close.begin() + static_cast<std::ptrdiff_t>(first);
    People drawn{close.begin(), split};
    others.insert(others.end(), split, close.end());

    for (People* from : {&others, &engaged}) {
        const auto more = std::min(wanted - drawn.size(), from->size());
        draw.draw_to_front(*from, more);
        drawn.insert(drawn.end(), from->begin(), from->begin() + static_cast<std::ptrdiff_t>(more));
    }
    if (drawn.size() < wanted) {
        throw Refusal{Refusal::Kind::invalid, "demo.too_few_people", "这座城市的会员太少，填不满场次；请减少名额或增加人员"};
    }
    draw.draw_to_front(drawn, drawn.size());
    for (const std::size_t person : drawn) engage(person, invitation);
    return drawn;
}

void Crowd::engage(std::size_t person, const Invitation& invitation)
{
    busy_[person].push_back(invitation.on);
    if (invitation.tried) (*invitation.tried)[person] = true;
}

}
