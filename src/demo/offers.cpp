#include "demo/session_life.h"

namespace gongyou::demo {

/// Whoever stood first in the queue and now has an offer makes up his mind.
void SessionLife::follow_offers()
{
    while (!queue_.empty() && !is_over()) {
        const std::size_t person = queue_.front();
        const auto offers = life().means().database.read(
            [&](Transaction& tx) { return activities::offers_of(tx, life().means().tenant, id_of(person), life().now()); });
        const auto mine = std::ranges::find(offers, id_, &activities::Offer::session);
        if (mine == offers.end()) return;
        queue_.pop_front();
        answer_offer(person, *mine);
    }
}

void SessionLife::answer_offer(std::size_t person, const activities::Offer& offer)
{
    const Instant doors_open = plan_.starts_at - std::chrono::minutes{world_.city.scenario.habits.minutes_before};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(std::min(offer.expires_at, doors_open) - life().now()).count();
    if (!falls_to(drawn_.offer_taken, ++offers_) || minutes < 2) {
        life().offers_lapse_at(offer.expires_at);
        life().at(offer.expires_at, [this] { follow_offers(); });
        return;
    }
    const auto after = 1 + draw_.below(static_cast<std::size_t>(minutes - 1));
    life().at(life().now() + std::chrono::minutes{after}, [this, person, offer] {
        if (is_over()) return;
        life().submit(
            id_of(person), [this, person, offer](facts::Deed& deed) { return activities::accept_offer(deed, id_of(person), offer.id); },
            [this, person](const activities::Booking& booking) {
                seats_.push_back({person, booking.id});
                ++booked_;
            });
    });
}

}
