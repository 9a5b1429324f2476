// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/geoposition.h"
#include "models/texts.h"
#include "session/session.h"
#include "widgets/alertacts.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QMainWindow;

namespace vigie::widgets {

class AlertPanel;
class DetailPanel;

/// What a person does with alerts: turns keys, buttons and menus into commands on what is selected in the list, or
/// else shown in the detail.
class AlertDesk final : public QObject {
    Q_OBJECT

public:
    /// Writes a command's entry, performs it, tells a failure, and calls back where it went well.
    using Submit = std::function<void(std::unique_ptr<session::Command>, std::function<void()>)>;

    /// All of them outlive it; `window` owns it.
    AlertDesk(session::Session& session, const models::Texts& texts, AlertPanel& panel, DetailPanel& detail,
              Submit submit, QMainWindow& window);

    [[nodiscard]] AlertActs possible() const;

    void acknowledge();
    /// What is selected with all that stands under it, in one entry.
    void acknowledgeGroup();
    void withdraw();     ///< The acknowledgement.
    void shelve();       ///< Asks how long and why.
    void outOfService(); ///< The asset that is shown; asks the same.
    void putBack();      ///< What is shelved or out of service.
    /// On the situation that the alert in the detail proposes.
    void decide(bool accepted);
    /// Asks where to, and writes the selected alert, or the situation with what belongs to it, as a CAP message.
    void exportCap();
    /// The opposite of what was done last at this desk, where there is one: another entry, never a missing one.
    void undo();

private:
    /// One gesture: several commands where one entry would be too large.
    using Parts = std::vector<std::unique_ptr<session::Command>>;
    using Make = std::function<Parts()>;
    /// What undoes an action, and what is said of that. Without `make` it cannot be undone, and that is said.
    struct Opposite {
        Make make;
        QString said;
    };
    [[nodiscard]] static Opposite impossible();

    /// Those chosen in the list, or the one in the detail, that the action is about.
    [[nodiscard]] std::vector<alerts::Alert> chosen(const std::function<bool(const alerts::Alert&)>& fits) const;
    struct Asset {
        std::string id;
        std::string model;
    };
    /// That of the first alert chosen in the list, or the one in the detail.
    [[nodiscard]] Asset chosenAsset() const;
    [[nodiscard]] std::vector<std::string> rulesOf(const Asset& asset) const; ///< That watch it.
    [[nodiscard]] QString nameOf(const alerts::Alert& alert) const;
    [[nodiscard]] QString assetName(const QString& id) const;
    /// What belongs to a situation, as far as it is there.
    [[nodiscard]] std::vector<alerts::Alert> membersOf(const alerts::Alert& alert) const;
    [[nodiscard]] std::vector<core::GeoPosition> placesOf(const std::vector<alerts::Alert>& alerts) const;
    void takeNote(std::vector<alerts::Alert> alerts); ///< Of those that nobody has acknowledged.
    void putBackInService(const std::vector<alerts::Alert>& alerts);
    [[nodiscard]] static Parts whole(std::unique_ptr<session::Command> command);
    /// One after the other; what cannot be done ends it, and is told. `said` comes after the last.
    void perform(Parts parts, const QString& said, Opposite opposite);
    void performFrom(std::size_t part, const std::shared_ptr<Parts>& parts, const QString& said, Opposite opposite);
    void tellNothing(const QString& what, const QString& none);

    session::Session& m_session;
    const models::Texts& m_texts;
    AlertPanel& m_panel;
    DetailPanel& m_detail;
    Submit m_submit;
    QMainWindow& m_window;
    QString m_lastFolder;
    std::vector<Opposite> m_done; ///< The last at the end.
};

} // namespace vigie::widgets
