// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/shell/place.h"
#include "ui/shell/status_words.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace wellpulse::ui {

StatusStrip::StatusStrip(const Appearance &appearance, SyncStatusPort &sync, std::function<QDate()> today,
    const QLocale &locale, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_sync(sync)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_statusButton(new TouchButton(appearance, ButtonLook::Plain, Icon::Laptop, {}))
    , m_userIcon(new QLabel)
    , m_userLabel(new QLabel)
    , m_settingsButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Settings, tr("&Settings")))
    , m_lockButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Lock, tr("&Lock")))
{
    setProperty("look", QStringLiteral("bar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its rows, never less
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(24, 10, 24, 10);
    setLayout(layout);

    m_statusButton->setObjectName(u"statusButton");
    m_statusButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(m_statusButton);

    auto *user = new QWidget;
    user->setMinimumHeight(appearance.metrics.buttonSide);
    auto *userLayout = new QHBoxLayout(user);
    userLayout->setContentsMargins(0, 0, 0, 0);
    userLayout->setSpacing(8);
    m_userIcon->setPixmap(
        iconPixmap(Icon::Person, appearance.colors.quietText, appearance.metrics.iconSide, devicePixelRatioF()));
    m_userLabel->setObjectName(u"userLabel");
    userLayout->addWidget(m_userIcon);
    userLayout->addWidget(m_userLabel);

    m_settingsButton->setObjectName(u"settingsButton");
    m_settingsButton->setAccessibleName(tr("Settings"));
    m_settingsButton->setToolTip(wordsWithKey(tr("Settings"), placeKey(Place::Settings)));
    m_lockButton->setObjectName(u"lockButton");
    m_lockButton->setAccessibleName(tr("Lock WellPulse"));
    m_lockButton->setToolTip(wordsWithKey(tr("Lock WellPulse"), lockKey));
    userLayout->addSpacing(appearance.metrics.gapPx - userLayout->spacing());
    userLayout->addWidget(m_settingsButton);
    userLayout->addSpacing(appearance.metrics.gapPx - userLayout->spacing());
    userLayout->addWidget(m_lockButton);
    layout->addWidget(user);

    connect(&sync, &SyncStatusPort::statusChanged, this, &StatusStrip::showStatus);
    connect(m_statusButton, &QPushButton::clicked, this, &StatusStrip::press);
    connect(m_settingsButton, &QPushButton::clicked, this, &StatusStrip::settingsWanted);
    connect(m_lockButton, &QPushButton::clicked, this, &StatusStrip::lockWanted);
    showStatus();
}

void StatusStrip::setUserName(const QString &userName)
{
    m_userLabel->setText(userName);
    m_userLabel->setAccessibleName(tr("Signed in as %1").arg(userName));
}

QString StatusStrip::words() const
{
    return statusLine(m_sync.status(), m_locale, m_today()).words;
}

void StatusStrip::showStatus()
{
    const StatusLine line = statusLine(m_sync.status(), m_locale, m_today());
    const bool signIn = m_sync.status().trouble == SyncTrouble::SignInAgain;
    m_statusButton->setToolTip(signIn        ? tr("Signs you in to the office again")
            : isAboutPerson(m_sync.status()) ? tr("Shows what needs you")
                                             : tr("Shows what waits to be sent"));
    m_statusButton->setStencil(line.icon, toneColor(m_appearance.colors, line.tone));
    if (m_statusButton->text() == line.words)
        return;
    m_statusButton->setText(line.words);
    m_statusButton->setAccessibleName(line.words);
    QAccessibleEvent said(m_statusButton, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    Q_EMIT wordsChanged(line.words);
}

void StatusStrip::press()
{
    if (m_sync.status().trouble == SyncTrouble::SignInAgain)
        Q_EMIT signInWanted();
    else if (isAboutPerson(m_sync.status()))
        Q_EMIT inboxWanted();
    else
        Q_EMIT queueWanted();
}

} // namespace wellpulse::ui
