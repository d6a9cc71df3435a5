// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/backup/backup_settings.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/settings/choice_row.h"
#include "ui/settings/location_settings.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

namespace wellpulse::ui {

namespace {

// In the order of the buttons.
constexpr std::array themes{ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Sun, ThemeChoice::System};
constexpr std::array languages{LanguageChoice::System, LanguageChoice::English, LanguageChoice::Spanish};
constexpr std::array textScales{100, 125, 150, 175, 200};

template <class Choices, class Choice> int placeOf(const Choices &choices, const Choice &choice)
{
    const auto found = std::find(choices.begin(), choices.end(), choice);
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

QStringList textScaleWords()
{
    QStringList words;
    for (const int scale : textScales) {
        //: size of the text
        words.push_back(SettingsPage::tr("%1 %").arg(scale));
    }
    return words;
}

} // namespace

SettingsPage::SettingsPage(const Appearance &appearance, SettingsModel &model, BackupModel &backups, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_page(new PageColumn(appearance, 1040))
    , m_troubleLabel(new QLabel)
    , m_themeRow(new ChoiceRow(appearance, QStringLiteral("theme"), tr("Colors"),
          {tr("Light"), tr("Dark"), tr("Sun"), tr("As the computer")}))
    , m_textRow(new ChoiceRow(appearance, QStringLiteral("textScale"), tr("Size of the text"), textScaleWords()))
    , m_glovesRow(
          new ChoiceRow(appearance, QStringLiteral("gloves"), tr("Larger buttons for gloves"), {tr("Off"), tr("On")}))
    // Each language in its own words, so that whoever got lost finds back.
    , m_languageRow(new ChoiceRow(appearance, QStringLiteral("language"), tr("Language"),
          {tr("As the computer"), QStringLiteral("English"), QStringLiteral("Español")}))
    , m_keypadRow(new ChoiceRow(
          appearance, QStringLiteral("keypad"), tr("Keypad on the screen with the volumes"), {tr("Off"), tr("On")}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    m_page->column()->addWidget(buildHead(appearance));
    m_troubleLabel->setObjectName(u"settingsTroubleLabel");
    m_troubleLabel->setProperty("look", QStringLiteral("warning"));
    m_troubleLabel->setWordWrap(true);
    m_page->column()->addWidget(m_troubleLabel);
    addHeading(tr("Looks"));
    m_page->column()->addWidget(m_themeRow);
    m_page->column()->addWidget(m_textRow);
    m_page->column()->addWidget(m_glovesRow);
    addHeading(tr("Language and entry"));
    m_page->column()->addWidget(m_languageRow);
    m_page->column()->addWidget(m_keypadRow);
    addHeading(tr("Location"));
    m_page->column()->addWidget(new LocationSettings(appearance, model));
    addHeading(tr("Backups"));
    m_page->column()->addWidget(new BackupSettings(appearance, backups));
    m_page->column()->addStretch(1);
    connectRows();
    connect(&model, &SettingsModel::settingsChanged, this, &SettingsPage::showSettings);
    showSettings();
}

QWidget *SettingsPage::buildHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    auto *titleLabel = new QLabel(tr("Settings"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    layout->addWidget(homeButton);
    layout->addWidget(titleLabel, 1);
    connect(homeButton, &QPushButton::clicked, this, &SettingsPage::homeWanted);
    return head;
}

void SettingsPage::addHeading(const QString &words)
{
    auto *label = new QLabel(words);
    label->setProperty("look", QStringLiteral("title"));
    label->setWordWrap(true);
    m_page->column()->addWidget(label);
}

void SettingsPage::connectRows()
{
    const auto at = [](int index) { return static_cast<std::size_t>(index); };
    connect(m_themeRow, &ChoiceRow::chosenByUser, this,
        [this, at](int index) { m_model.chooseTheme(themes.at(at(index))); });
    connect(m_textRow, &ChoiceRow::chosenByUser, this,
        [this, at](int index) { m_model.chooseTextScale(textScales.at(at(index))); });
    connect(m_glovesRow, &ChoiceRow::chosenByUser, this, [this](int index) { m_model.chooseGloves(index == 1); });
    connect(m_languageRow, &ChoiceRow::chosenByUser, this,
        [this, at](int index) { m_model.chooseLanguage(languages.at(at(index))); });
    connect(m_keypadRow, &ChoiceRow::chosenByUser, this, [this](int index) { m_model.chooseKeypad(index == 1); });
}

void SettingsPage::showSettings()
{
    const Settings settings = m_model.settings();
    m_themeRow->setChosen(placeOf(themes, settings.theme));
    m_textRow->setChosen(placeOf(textScales, settings.textScalePercent));
    m_glovesRow->setChosen(settings.gloves ? 1 : 0);
    m_languageRow->setChosen(placeOf(languages, settings.language));
    m_keypadRow->setChosen(settings.keypad ? 1 : 0);
    m_troubleLabel->setText(m_model.trouble());
    m_troubleLabel->setVisible(!m_model.trouble().isEmpty());
}

void SettingsPage::focusFirst()
{
    m_themeRow->button(qMax(0, m_themeRow->chosen()))->setFocus(Qt::TabFocusReason);
    m_page->verticalScrollBar()->setValue(0);
}

SettingsPage::Place SettingsPage::place() const
{
    return {focusWidget() != nullptr ? focusWidget()->objectName() : QString(), m_page->verticalScrollBar()->value()};
}

void SettingsPage::returnTo(const Place &place)
{
    auto *widget = place.focusName.isEmpty() ? nullptr : findChild<QWidget *>(place.focusName);
    if (widget == nullptr)
        return focusFirst();
    widget->setFocus(Qt::TabFocusReason);
    // Once the page has its new size.
    QMetaObject::invokeMethod(
        this,
        [this, widget, scrolled = place.scrolled] {
            m_page->verticalScrollBar()->setValue(scrolled);
            m_page->ensureWidgetVisible(widget);
        },
        Qt::QueuedConnection);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace wellpulse::ui
